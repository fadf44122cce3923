const TROUBLE = {
  NotAllowedError: "패스키를 쓰지 않고 닫으셨습니다. 다시 누르시면 됩니다.",
  InvalidStateError: "이 기기에는 이미 패스키가 있습니다.",
  SecurityError: "이 주소에서는 패스키를 쓸 수 없습니다. 센터의 주소로 다시 들어와 주세요.",
};
const ELSE = "패스키를 쓰지 못했습니다. 잠시 뒤에 다시 하시거나 비밀번호로 해 주세요.";

/** A sentence of the server for the person. */
class Refusal extends Error {}

let waiting = new AbortController();

/**
 * Asks the person's device and sends the form with its answer.
 * @param {HTMLFormElement} form it names in `data-options` who asks the question
 */
export async function answerForm(form) {
  const said = form.querySelector("[data-passkey-trouble]");
  const button = form.querySelector("[data-passkey-go]");
  if (said) said.hidden = true;
  if (!filledIn(form)) return;
  // Only one question may be open; the quiet one gives way.
  waiting.abort();
  waiting = new AbortController();
  button.disabled = true;
  try {
    send(form, await ask(form, waiting.signal));
  } catch (error) {
    button.disabled = false;
    if (!said) return;
    said.textContent = error instanceof Refusal ? error.message : TROUBLE[error.name] ?? ELSE;
    said.hidden = false;
  }
}

/**
 * Lets the browser offer a passkey in the e-mail field; nothing is said when there is none.
 * @param {HTMLFormElement} form
 */
export async function offerQuietly(form) {
  try {
    if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
    send(form, await ask(form, waiting.signal, "conditional"));
  } catch {
    // The person signs in some other way.
  }
}

/** The fields beside a password are needed for a passkey too. @param {HTMLFormElement} form */
function filledIn(form) {
  return [...form.querySelectorAll("input[required]")].every(input => input.type === "password" || input.reportValidity());
}

/** @param {HTMLFormElement} form @param {AbortSignal} signal @param {CredentialMediationRequirement} [mediation] */
async function ask(form, signal, mediation) {
  const fields = new FormData(form);
  for (const secret of form.querySelectorAll("input[type=password]")) fields.delete(secret.name);
  const response = await fetch(form.dataset.options, { method: "POST", body: fields, credentials: "same-origin", signal });
  if (response.status === 400 || response.status === 422) throw new Refusal((await response.json()).error);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const options = await response.json();
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), mediation, signal });
}

/** @param {HTMLFormElement} form @param {Credential} credential */
function send(form, credential) {
  form.elements.credential.value = JSON.stringify(credential);
  for (const secret of form.querySelectorAll("input[type=password]")) secret.value = "";
  form.submit();
}
