// Teaches httpyac two things of the .http files here, so that VS Code REST Client can share them:
// references such as {{login.response.body.$.access_token}}, and the status in `# expects 201`.

module.exports = {
  configureHooks(api) {
    api.hooks.onResponse.addHook("references", (response) => {
      const body = response.parsedBody;
      // httpyac calls the body by the request's name; not enumerable, so that it is not printed.
      if (body && typeof body === "object")
        Object.defineProperty(body, "response", { value: { body: { $: body }, headers: response.headers } });
    });
    api.hooks.onResponse.addHook("expects", (response, { httpRegion }) => {
      const expected = /^# expects (\d+)/m.exec(httpRegion.symbol.source)?.[1];
      if (expected && response.statusCode !== Number(expected))
        throw new Error(`expected ${expected}, was answered ${response.statusCode}`);
    });
  },
};
