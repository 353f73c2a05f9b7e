Sent once more: ${subject}
