<#if points?has_content>
The night of ${date} ended with something to look at (exit code ${exit_code}).

<#list points as point>
- ${point}
</#list>
<#if (more > 0)>
- and ${more} more
</#if>
<#else>
The night of ${date} ended well.
</#if>

<#if counts?has_content>
What was owed: <#list counts as count>${count.count} ${count.state}<#sep>, </#list>.
<#else>
Nothing was owed.
</#if>
<#if !points?has_content>
All ${totals} control totals agree.
</#if>

The whole night stands in ${report}.
