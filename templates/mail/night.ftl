Good morning ${name},

<#if packs?size == 1>here is the pack that is due today<#else>here are the ${packs?size} packs that are due today</#if>, with the data as of ${date}.<#if (parts > 1)> This is mail ${part} of ${parts}.</#if>

<#list packs as pack>
<#if pack.package?has_content>${pack.account} (${pack.package}): ${pack.title}<#else>${pack.title}: ${pack.account}</#if>
${pack.period}
<#list pack.highlights as line>
- ${line}
</#list>
<#if pack.files?has_content>Attached: ${pack.files?join(", ")}<#else>Too large for a mail. The files lie in the folder of packs: ${pack.kept?join(", ")}</#if>

</#list>
<#if open?has_content>
Not in this mail:
<#list open as item>
- ${item.account}: ${item.deliverable}, ${item.period} (${item.state}): ${item.reason}
</#list>

</#if>
This mail was written by a program. For your team and your customer; please do not pass it on.
