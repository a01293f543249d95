"use strict";

// The key that the document shows: left as it is, each request gets a new one.
const EXAMPLE_KEY = "0b9f7f0e-6a51-4a7e-9d0f-6a3f5b1d2c3e";

const session = document.getElementById("session");

function loggedIn(text, isIn) {
  session.textContent = text;
  session.classList.toggle("in", isIn);
}

const ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  validatorUrl: null,
  requestInterceptor(request) {
    if (request.headers["Idempotency-Key"] === EXAMPLE_KEY) {
      request.headers["Idempotency-Key"] = crypto.randomUUID();
    }
    return request;
  },
  responseInterceptor(response) {
    const path = new URL(response.url, location.href).pathname;
    if (response.status === 201 && (path === "/sessions" || path === "/sessions/refresh")) {
      ui.preauthorizeApiKey("bearer", JSON.parse(response.text).access_token);
      loggedIn("Logged in: the requests below carry your token.", true);
    } else if (response.status === 204 && path === "/sessions/current") {
      loggedIn("Logged out.", false);
    } else if (response.status === 401) {
      loggedIn("Not logged in, or no longer.", false);
    }
    return response;
  },
});
