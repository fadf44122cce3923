import { HttpTransportType, HubConnectionBuilder, LogLevel } from "@microsoft/signalr";
import { createFollower } from "./follow.js";
import { createLink } from "./link.js";

const HIDDEN_FOR = 5000;
const IDLE_WITHIN = 2000;

/** @param {boolean} connected */
const tell = connected => { document.documentElement.dataset.liveState = connected ? "connected" : "off"; };

function begin() {
  const hub = new HubConnectionBuilder()
    .withUrl("/live", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .build();
  const follower = createFollower(topics => hub.invoke("Follow", topics), topics => hub.invoke("Leave", topics));
  const link = createLink(hub, () => {
    follower.forget();
    return follower.follow();
  }, tell);
  hub.on("put", follower.put);
  watch(link);
}

/** Connects only while somebody looks. @param {{ start(): void, stop(): void }} link */
function watch(link) {
  let leaving = 0;
  const decide = () => {
    clearTimeout(leaving);
    if (!navigator.onLine) link.stop();
    else if (!document.hidden) link.start();
    else leaving = setTimeout(link.stop, HIDDEN_FOR);
  };
  document.addEventListener("visibilitychange", decide);
  window.addEventListener("online", decide);
  window.addEventListener("offline", decide);
  // A page with an open connection is not kept for the way back.
  window.addEventListener("pagehide", () => { clearTimeout(leaving); link.stop(); });
  window.addEventListener("pageshow", event => { if (event.persisted) decide(); });
  if (!document.hidden) decide();
}

tell(false);
if (document.querySelector("[data-live]")) {
  if (window.requestIdleCallback) requestIdleCallback(begin, { timeout: IDLE_WITHIN });
  else setTimeout(begin, 200);
}
