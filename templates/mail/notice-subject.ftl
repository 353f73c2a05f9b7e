Night of ${date}: <#if points?has_content>${points?size} <#if points?size == 1>thing<#else>things</#if> to look at<#else>all well</#if>
