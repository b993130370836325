/*
 * The least that a widget on a record's page can do: wait for PageLoad, make one call, show one text. What the record page
 * takes beyond this is its own; the rest is the machine, the browser, the CRM page and the latency.
 */
ZOHO.embeddedApp.on("PageLoad", async ({ Entity, EntityId }) => {
  const answer = await zrc.get(`/crm/v8/${Entity}/${EntityId}`);
  const text = document.createElement("p");
  text.textContent = answer.data.data[0].id;
  document.getElementById("floor").append(text);
});
void ZOHO.embeddedApp.init();
