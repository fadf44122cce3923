import { build } from "esbuild";

await build({
  entryPoints: { live: "live/main.js", site: "site/main.js", circuit: "circuit/main.js", search: "search/main.js", desk: "desk/main.js", editor: "editor/main.js", account: "account/main.js", media: "media/main.js", visit: "visit/main.js", board: "board/main.js", calendar: "calendar/main.js", plan: "plan/main.js" },
  outdir: "../js",
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  charset: "utf8",
  legalComments: "none",
  banner: { js: "// Built from wwwroot-assets/src by `npm run build`; licences of what is inside: THIRD-PARTY.txt." },
  logLevel: "warning",
});
