Night of ${date}: ${points?size} <#if points?size == 1>thing<#else>things</#if> to look at
