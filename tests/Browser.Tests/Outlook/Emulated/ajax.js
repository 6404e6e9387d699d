// What office.js asks of Microsoft's Ajax library.
window.Sys = { StringBuilder: function () {}, Debug: { trace() {}, assert() {} } };
window.Sys.Serialization = { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } };
window.Type = Function;
Type.registerNamespace = (name) => (window[name] ??= {});
Type.prototype.registerClass = function () {};
Function._validateParams = () => null;
Function.createDelegate = (of, method) =>
  function () {
    return method.apply(of, arguments);
  };
for (const name of ['argument', 'argumentNull', 'argumentOutOfRange', 'argumentType', 'argumentUndefined', 'invalidOperation', 'notImplemented', 'parameterCount', 'create'])
  Error[name] ??= (what, message) => new Error(`${name} ${message ?? what}`);
String.format ??= (text, ...values) => text.replace(/\{(\d+)\}/g, (_, index) => values[index]);
