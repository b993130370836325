import type { Send } from "./embedded-app.ts";

type Data = Record<string, unknown>;

export interface RecordWrite {
  Entity: string;
  APIData: Data;
  Trigger?: unknown;
  duplicate_check_fields?: readonly string[];
}

/** What CONFIG calls send: all three keys, also where they hold nothing. */
export function configData(type: string, nameSpace?: unknown): Data {
  return { category: "CONFIG", type, nameSpace, APIData: undefined };
}

/** `ZOHO.CRM.API`: records and their like. */
export function createApiCalls(send: Send) {
  const read = (APIData: Data) => send({ category: "READ", APIData });
  const create = ({ Entity, APIData, Trigger }: RecordWrite) => {
    // The caller's own object gets what is added.
    APIData["trigger"] = Trigger;
    return send({ category: "CREATE", Entity, RelatedID: undefined, APIData, type: "RECORD" });
  };
  return {
    getRecord: read,
    getAllRecords: read,
    getRelatedRecords: read,
    searchRecord: ({ Entity, Type, Query, page, per_page, delay }: Data) =>
      send({ category: "SEARCH", Entity, Type, Query, page, per_page, delay }),
    coql: (APIData: Data) => send({ category: "QUERY", APIData }),
    insertRecord: create,
    upsertRecord(config: RecordWrite) {
      config.APIData["action"] = "UPSERT";
      config.APIData["duplicate_check_fields"] = config.duplicate_check_fields?.join(",");
      return create(config);
    },
    updateRecord({ Entity, APIData, Trigger }: RecordWrite) {
      APIData["trigger"] = Trigger;
      return send({ category: "UPDATE", type: "RECORD", Entity, APIData });
    },
    deleteRecord: ({ Entity, RecordID }: Data) => send({ category: "DELETE", type: "RECORD", Entity, RecordID }),
    addNotes: ({ Entity, RecordID, Title, Content }: Data) =>
      send({
        category: "CREATE",
        Entity,
        RelatedID: RecordID,
        APIData: { data: [{ Note_Title: Title, Note_Content: Content }] },
        type: "NOTES",
      }),
    getOrgVariable: (nameSpace: unknown) => send(configData("VARIABLE", nameSpace)),
    getUser: (config: Data) => send(Object.assign(config, { category: "USER" })),
    getAllUsers: (config: Data) => send(Object.assign(config, { category: "USER" })),
  };
}
