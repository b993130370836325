import type { Send } from "./embedded-app.ts";

type Data = Record<string, unknown>;

export interface RecordWrite {
  Entity: string;
  APIData: Data;
  Trigger?: unknown;
  duplicate_check_fields?: readonly string[];
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
    searchRecord: (APIData: Data) => send({ category: "SEARCH", APIData }),
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
    getOrgVariable: (nameSpace: unknown) => send({ category: "CONFIG", type: "VARIABLE", nameSpace }),
    getUser: (config: Data) => send(Object.assign(config, { category: "USER" })),
    getAllUsers: (config: Data) => send(Object.assign(config, { category: "USER" })),
  };
}
