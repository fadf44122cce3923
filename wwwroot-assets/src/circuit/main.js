import { createBanner } from "./banner.js";
import { copying } from "./copying.js";
import { keys } from "./keys.js";
import { createReconnection } from "./reconnection.js";
import { keepEarly, keepTyped } from "./typed.js";
import { followTyping, stash, takeBack } from "./unsaid.js";

const typing = followTyping();
let unsaid = () => [];
const banner = createBanner(document.getElementById("components-reconnect-modal"), () => stash(unsaid()));
const { handler, hurry } = createReconnection(window.Blazor, banner, () => {
  const lost = unsaid = typing.lose();
  return { tell: () => typing.tell(lost()), keep: () => keepTyped(lost()) };
});

window.addEventListener("online", hurry);
document.addEventListener("visibilitychange", () => { if (!document.hidden) hurry(); });

const started = keepEarly();
takeBack();
window.Blazor.start({ circuit: { reconnectionHandler: handler } }).then(started, () => banner.show("gone"));
keys();
copying();
