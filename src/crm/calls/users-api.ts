import type { SearchGateway } from "../contracts/search-gateway.ts";
import { EMPTY_PAGE, readAllPages } from "../transport/read-all-pages.ts";
import { unwrap, type ZohoCaller } from "../transport/zoho-caller.ts";
import { parseUserPage } from "../wire/index.ts";

export function createUsersApi(zoho: ZohoCaller): Pick<SearchGateway, "listActiveUsers"> {
  return {
    async listActiveUsers(signal) {
      return readAllPages(
        async (page) => {
          const query = { type: "ActiveUsers", page: String(page) };
          const body = await zoho.read(signal, { method: "GET", path: "/crm/v8/users", query });
          return body === null ? EMPTY_PAGE : unwrap(parseUserPage(body));
        },
        ({ id }) => id,
        // An organisation of 20,000 users can choose from these, and name others by their ids.
        false,
      );
    },
  };
}
