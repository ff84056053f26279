import assert from "node:assert/strict";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { after, before, beforeEach, describe, test } from "node:test";
import ts from "typescript";
import { generate } from "../generate.mjs";

/** @typedef {{ method: string, url: string, key: unknown, username: unknown, body: unknown }} Asked */
/** @typedef {{ status: number, json: unknown }} Answer */

const HERE = new URL("../", import.meta.url);
/** Below the project, where imports are found. */
const BUILT = new URL("../../../node_modules/.cache/client-test/", import.meta.url);

const PERSON = { id: 3, username: "noor", name: "Noor", avatar_template: "/noor/{size}.png" };
const OPEN = {
  calls: [{ id: 1, slots: [{ id: 12, title: "Door", state: null }] }],
  meta: { total: 1, next: null },
  refusal: null,
};
const CLAIMED = {
  claim: { id: 99, slot_id: 12, state: "claimed", user: PERSON, note: "From the command line" },
  delta: { version: 2, places_open: 0, slots: [], claims: [] },
};

test("the types are those of the description", async () => {
  assert.equal(
    await readFile(new URL("schema.ts", HERE), "utf8"),
    await generate(),
    "run `pnpm run client`"
  );
});

describe("the client", () => {
  /** @type {Asked[]} */
  const asked = [];
  /** @type {Record<string, Answer>} */
  let answers = {};
  let forum = "";

  const server = createServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) {
      text += chunk;
    }
    asked.push({
      method: request.method ?? "",
      url: request.url ?? "",
      key: request.headers["api-key"],
      username: request.headers["api-username"],
      body: text ? JSON.parse(text) : null,
    });
    const { status, json } = answers[`${request.method} ${request.url?.split("?")[0]}`] ?? {
      status: 404,
      json: { errors: ["Nothing here."], error_type: "not_found" },
    };
    response.writeHead(status, { "Content-Type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(json));
  });

  before(async () => {
    await mkdir(BUILT, { recursive: true });
    for (const name of ["index", "example"]) {
      const source = await readFile(new URL(`${name}.ts`, HERE), "utf8");
      const { outputText } = ts.transpileModule(source, {
        compilerOptions: { module: ts.ModuleKind.ES2022, target: ts.ScriptTarget.ES2022 },
      });
      const built = outputText.replaceAll(/(from "\.\/\w+)\.ts"/g, '$1.mjs"');
      await writeFile(new URL(`${name}.mjs`, BUILT), built);
    }
    await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
    const address = server.address();
    assert.ok(address && typeof address === "object");
    forum = `http://127.0.0.1:${address.port}`;
  });

  after(async () => {
    server.close();
    server.closeAllConnections();
    await rm(BUILT, { recursive: true });
  });

  beforeEach(() => {
    asked.length = 0;
    answers = { "GET /volunteer-calls.json": { status: 200, json: OPEN } };
  });

  /** @returns {Promise<unknown>} */
  async function takeWhatFits() {
    const { takeWhatFits: take } = await import(new URL("example.mjs", BUILT).href);
    return take({ forum, key: "secret", username: "noor" });
  }

  test("sends what the description says, for whom the key acts", async () => {
    answers["POST /volunteer-calls/slots/12/claims.json"] = { status: 201, json: CLAIMED };
    assert.deepEqual(await takeWhatFits(), CLAIMED.claim);
    const who = { key: "secret", username: "noor" };
    assert.deepEqual(asked, [
      { method: "GET", url: "/volunteer-calls.json?fits=1&limit=10", ...who, body: null },
      {
        method: "POST",
        url: "/volunteer-calls/slots/12/claims.json",
        ...who,
        body: { kind: "volunteer", note: "From the command line" },
      },
    ]);
  });

  test("gives the words of a refusal", async () => {
    answers["POST /volunteer-calls/slots/12/claims.json"] = {
      status: 409,
      json: { errors: ["Every place in this slot is taken."], error_type: "slot_full" },
    };
    assert.equal(await takeWhatFits(), "Every place in this slot is taken.");
  });

  test("needs no key for what everybody sees", async () => {
    const { volunteerCalls } = await import(new URL("index.mjs", BUILT).href);
    const { data } = await volunteerCalls({ forum }).GET("/volunteer-calls.json");
    assert.deepEqual(data, OPEN);
    assert.equal(asked[0]?.key, undefined);
  });
});
