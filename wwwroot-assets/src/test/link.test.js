import assert from "node:assert/strict";
import { test } from "node:test";
import { createReconnection } from "../circuit/reconnection.js";
import { createLink } from "../live/link.js";
import { delayBefore } from "../shared/backoff.js";

const turns = async (count = 20) => { for (let i = 0; i < count; i++) await Promise.resolve(); };
const settled = () => new Promise(resolve => setImmediate(resolve));

test("waits double from one second to one minute and never run in step", () => {
  assert.deepEqual([0, 1, 2, 3, 6, 50].map(attempt => delayBefore(attempt, () => 1)), [1000, 2000, 4000, 8000, 60_000, 60_000]);
  assert.equal(delayBefore(0, () => 0), 500);
});

test("a lost link is built up again, and a link nobody wants is not", async t => {
  t.mock.timers.enable({ apis: ["setTimeout", "Date"] });
  let starts = 0;
  let close = () => {};
  const told = [];
  const hub = { start: async () => { starts++; }, stop: async () => { close(); }, onclose: closed => { close = closed; } };
  const link = createLink(hub, async () => {}, connected => told.push(connected));
  link.start();
  await turns();
  assert.deepEqual(told, [true]);
  close();
  await turns();
  t.mock.timers.tick(60_000);
  await turns();
  assert.equal(starts, 2);
  link.stop();
  await turns();
  t.mock.timers.tick(600_000);
  await turns();
  assert.equal(starts, 2);
  assert.deepEqual(told, [true, false, true, false]);
});

function circuit(reconnect, resumeCircuit, told = []) {
  const shown = [];
  const banner = { show: state => shown.push(state), hide: () => shown.push("hidden") };
  const { handler } = createReconnection({ reconnect, resumeCircuit }, banner, () => ({ tell: () => told.push("told"), keep: () => () => told.push("put back") }), () => 0);
  return { handler, shown };
}

test("a circuit is tried again until the server answers", async () => {
  let tries = 0;
  const done = deferred();
  const told = [];
  const { handler, shown } = circuit(async () => {
    if (++tries < 3) throw new Error("no answer");
    handler.onConnectionUp();
    done.resolve();
    return true;
  }, undefined, told);
  handler.onConnectionDown();
  await done.promise;
  await settled();
  assert.equal(tries, 3);
  assert.deepEqual(told, ["told"]);
  assert.deepEqual(shown, ["connecting", "hidden"]);
});

test("a circuit that is gone and cannot be resumed says so and is not asked for again", async () => {
  let tries = 0;
  const done = deferred();
  const { handler, shown } = circuit(async () => { tries++; return false; }, async () => { done.resolve(); return false; });
  handler.onConnectionDown();
  await done.promise;
  await settled();
  assert.equal(tries, 1);
  assert.deepEqual(shown, ["connecting", "gone"]);
});

test("a paused circuit is resumed, never reconnected to", async () => {
  let reconnects = 0;
  let refusals = 2;
  const done = deferred();
  const { handler, shown } = circuit(async () => { reconnects++; return true; }, async () => {
    if (refusals-- > 0) return false;
    handler.onConnectionUp();
    done.resolve();
    return true;
  });
  handler.onConnectionDown({}, undefined, true);
  await done.promise;
  await settled();
  assert.equal(reconnects, 0);
  assert.deepEqual(shown, ["connecting", "hidden"]);
});

test("after some errors of its own it stops and says so; a line that is away is waited for", async t => {
  t.mock.method(console, "error", () => {});
  for (const broken of ["lose", "keep", "putBack"]) {
    const shown = [];
    let tries = 0;
    let away = 8;
    const fail = () => { tries++; throw new Error("ours"); };
    const { handler } = createReconnection(
      { reconnect: async () => { if (away-- > 0) throw new Error("no answer"); return false; }, resumeCircuit: async () => broken === "putBack" },
      { show: state => shown.push(state), hide() {} },
      () => (broken === "lose" ? fail() : { tell() {}, keep: () => (broken === "keep" ? fail() : fail) }),
      () => 0);
    handler.onConnectionDown();
    while (shown.at(-1) !== "gone") await settled();
    assert.equal(tries, 5, broken);
    assert.deepEqual(shown, ["connecting", "gone"]);
    await settled();
    assert.equal(tries, 5, broken);
  }
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise(done => { resolve = done; });
  return { promise, resolve };
}
