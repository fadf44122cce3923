import { createBanner } from "./banner.js";
import { createReconnection } from "./reconnection.js";
import { keepEarly, keepTyped } from "./typed.js";

const banner = createBanner(document.getElementById("components-reconnect-modal"));
const { handler, hurry } = createReconnection(window.Blazor, banner, keepTyped);

window.addEventListener("online", hurry);
document.addEventListener("visibilitychange", () => { if (!document.hidden) hurry(); });

const started = keepEarly();
window.Blazor.start({ circuit: { reconnectionHandler: handler } }).then(started, () => banner.show("gone"));
