// Outlook on the web as an add-in meets it: the page around its frames, which answers what office.js asks by messages. The mails come from the mailbox of the test (window.mailbox*).
const [itemOfRead, itemOfCompose] = [1, 4];
const [asked, subscribe, unsubscribe] = [0, 1, 2];
const [answer, event] = [0, 1];

const outlook = { item: null, frames: new Map(), unknown: [] };

/** What office.js wants to know of the mail before anything else. */
function initialData({ compose, ...item }) {
  const data = {
    itemType: compose ? itemOfCompose : itemOfRead,
    permissionLevel: 2,
    hostVersion: '20.1.0',
    owaView: 'ThreeColumns',
    userProfileType: 'office365',
    userDisplayName: item.me.name,
    userEmailAddress: item.me.address,
    userTimeZone: 'Romance Standard Time',
    isRestIdSupported: true,
    itemClass: 'IPM.Note',
    entities: {},
    regExMatches: {},
  };
  if (compose) return data;
  const { id, subject, from, to, internetMessageId } = item;
  const conversationId = `conversation of ${internetMessageId}`;
  const at = { dateTimeCreated: item.at, dateTimeModified: item.at };
  const attachments = item.attachments.map(detailsOf);
  return { ...data, ...at, id, subject, normalizedSubject: subject, internetMessageId, conversationId, from, sender: from, to, cc: [], attachments };
}

const detailsOf = ({ id, name, contentType, content }) => ({
  id,
  name,
  contentType,
  size: content.length,
  attachmentType: 0,
  isInline: false,
});

/** By the number that office.js calls each method by. */
const methods = {
  8: ({ itemId }) => {
    void window.mailboxDraft(itemId).then((draft) => outlook.open(JSON.parse(draft)));
    return null;
  },
  14: () => 'html',
  15: ({ recipientField }, item) => [item.to, item.cc, []][recipientField],
  18: (_, item) => item.subject,
  20: ({ attachmentIndex }, item) => {
    item.attachments = item.attachments.filter(({ id }) => id !== attachmentIndex);
    return null;
  },
  23: ({ data }, item) => {
    item.html = data + item.html;
    return null;
  },
  37: (_, item) => item.html,
  148: ({ base64String, name }, item) => {
    const id = `added${item.attachments.length}`;
    item.attachments.push({ id, name, contentType: 'application/pdf', content: base64String });
    return id;
  },
  149: (_, item) => item.attachments.map(detailsOf),
  150: ({ id }, item) => ({ content: item.attachments.find((one) => one.id === id).content, format: 'base64' }),
  151: ({ internetHeaderKeys }, item) => Object.fromEntries(Object.entries(item.own).filter(([key]) => internetHeaderKeys.includes(key))),
  152: ({ internetHeaderNameValuePairs }, item) => {
    Object.assign(item.own, internetHeaderNameValuePairs);
    return null;
  },
  168: (_, item) => item.headers,
  185: ({ name, value }, item) => {
    item.session[name] = value;
    return null;
  },
  186: ({ name }, item) => item.session[name] ?? null,
};

class Frame {
  #events = new Map();
  #completed = null;

  constructor(name, address) {
    this.origin = new URL(address).origin;
    this.frame = document.createElement('iframe');
    this.frame.className = `${name}-frame`;
    this.frame.title = name;
    const hostInfo = 'Outlook|Web|16.01|fr-FR|correlation|||0';
    const xdmInfo = [name, name, location.origin].join('|');
    this.frame.name = JSON.stringify({ baseFrameName: name, hostInfo, xdmInfo, serializerVersion: 1, flights: '[]' });
    this.frame.src = address;
    this.name = name;
    document.body.append(this.frame);
    window.addEventListener('message', (message) => {
      if (message.source === this.frame.contentWindow && message.data.startsWith?.('{')) this.#hear(JSON.parse(message.data));
    });
  }

  /** Tells of an event; false where nobody listens to it. */
  tell(name, data) {
    const heard = [...this.#events].find(([key]) => key.toLowerCase().includes(name.toLowerCase()));
    if (heard) this.#reply(heard[1], data, 0, event);
    return heard !== undefined;
  }

  /** Calls a function of the commands page and waits for what it says. */
  async run(name) {
    while (!this.tell('appCommandInvoked', ['command', name, JSON.stringify({ source: { id: name } })])) await new Promise((later) => setTimeout(later, 50));
    return new Promise((completed) => (this.#completed = completed));
  }

  #hear(message) {
    const { _messageType: type, _actionType: action, _actionName: name, _data: data } = message;
    if (type !== asked) return undefined;
    if (action === subscribe) this.#events.set(name, message);
    if (action === unsubscribe) this.#events.delete(name);
    if (action === subscribe || action === unsubscribe) return this.#reply(message, { Error: 0 });
    if (name === 'ContextActivationManager_getAppContextAsync') return this.#reply(message, this.#context());
    if (name === 'GetInitialData') return this.#reply(message, initialData(outlook.item));
    if (name === 'ExecuteMethod') return this.#reply(message, this.#execute(data.MethodData.DispatchId, data.ApiParams));
    if (name === 'executeMethod') this.#executed(data);
    return this.#reply(message, { Error: 0, Version: 0 });
  }

  #execute(method, parameters) {
    const done = methods[method];
    if (done) return { data: done(parameters, outlook.item) };
    outlook.unknown.push(method);
    return { error: true, errorCode: 9002 };
  }

  #executed(data) {
    const text = Object.values(data).flat().find((one) => typeof one === 'string' && one.includes('completedContext'));
    if (text) this.#completed?.(JSON.parse(text).completedContext);
  }

  #context() {
    const supported = { mailbox: '1.15', nestedappauth: '1.1' };
    const common = { _appName: 64, _appVersion: '16.01', _appUILocale: 'fr-FR', _dataLocale: 'fr-FR', _docUrl: '', _clientMode: 0, _settings: {} };
    const more = { _reason: 0, _osfControlType: 1, _eToken: '', _correlationId: 'correlation', _hostFullVersion: '20.1.0', _hostCustomMessage: '', _marketplaceType: '1' };
    return { _id: this.name, _appInstanceId: this.name, ...common, ...more, _requirementMatrix: JSON.stringify(supported) };
  }

  #reply({ _actionName, _conversationId, _correlationId }, _data, _errorCode = 0, _responseType = answer) {
    const envelope = { _messageType: 1, _actionName, _conversationId, _correlationId, _errorCode, _responseType, _data, _serializerVersion: 1, _origin: location.origin };
    this.frame.contentWindow.postMessage(JSON.stringify(envelope), this.origin);
  }
}

const named = (id) => document.getElementById(id);

/** A person opens a mail. The pane stays, and is told. */
outlook.open = (item) => {
  outlook.item = { session: {}, own: {}, cc: [], ...item };
  const heading = document.createElement('h2');
  heading.textContent = item.subject;
  named('reading').replaceChildren(heading);
  if (item.compose) {
    const send = document.createElement('button');
    send.textContent = 'Envoyer';
    send.addEventListener('click', () => void outlook.send());
    named('reading').append(send);
  }
  outlook.frames.get('pane')?.tell('olkItemSelectedChanged', initialData(outlook.item));
  if (!outlook.frames.has('pane')) outlook.frames.set('pane', new Frame('pane', `${outlook.addin}/pane.html?host=outlook`));
};

/** A person presses Send: the add-in's handler is asked first, in a page of its own. */
outlook.send = async () => {
  const commands = new Frame('commands', `${outlook.addin}/commands.html`);
  const said = await commands.run('onMessageSend');
  commands.frame.remove();
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  alert.textContent = said.errorMessage ?? '';
  alert.dataset.command = said.commandId ?? '';
  named('reading').append(alert);
  if (!said.allowEvent) return;
  await window.mailboxSend(outlook.item.id);
  named('folder').textContent = 'Envoyés';
};

outlook.start = (addin, mails) => {
  outlook.addin = addin;
  for (const mail of mails) {
    const row = document.createElement('button');
    row.textContent = mail.subject;
    row.addEventListener('click', () => outlook.open(mail));
    named('list').append(row);
  }
};

window.outlook = outlook;
