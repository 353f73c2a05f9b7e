Good morning ${name},

this is the mail of ${sent} to ${recipient} once more, with the same attachments, as ${wished_by} wished. It read:

${text}
