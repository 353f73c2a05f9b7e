The night of ${date} ended with something to look at (exit code ${exit_code}).

<#list points as point>
- ${point}
</#list>

The whole night stands in ${report}.
