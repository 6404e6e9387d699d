// The bridge by which Outlook vouches for the person to a page that it frames.
if (location.pathname === '/pane.html') {
  const heard = new Set();
  const given = async ({ method }) => (method === 'GetInitContext' ? { initContext: { sdkName: 'Outlook', sdkVersion: '1', capabilities: {} } } : JSON.parse(await window.vouch()));
  window.nestedAppAuthBridge = {
    addEventListener: (_, listener) => heard.add(listener),
    removeEventListener: (_, listener) => heard.delete(listener),
    postMessage: async (text) => {
      const asked = JSON.parse(text);
      const answer = { messageType: 'NestedAppAuthResponse', requestId: asked.requestId, success: true, ...(await given(asked)) };
      heard.forEach((listener) => listener(JSON.stringify(answer)));
    },
  };
}
