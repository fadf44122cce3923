import { answerForm, offerQuietly } from "./passkeys.js";

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const button = form.querySelector("[data-passkey-go]");
  if (!window.PublicKeyCredential) {
    button.disabled = true;
    continue;
  }
  button.addEventListener("click", () => answerForm(form));
  if (form.dataset.passkey === "get" && form.dataset.only !== "button") offerQuietly(form);
}
