<#macro content>
  <p class="oc-crisis">
    <#if (client.baseUrl)?has_content>
      <a href="${client.baseUrl?remove_ending('/')}/crisis<#if lang == 'es'>?lang=es</#if>">${msg("inDangerNow")} <strong>${msg("callNow")}</strong></a>
    <#else>
      ${msg("inDangerNow")} <strong>${msg("callNow")}</strong>
    </#if>
  </p>
</#macro>
