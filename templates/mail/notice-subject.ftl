Night of ${date}: <#if points?has_content>${points?size + more} <#if points?size + more == 1>thing<#else>things</#if> to look at<#else>all well</#if>
