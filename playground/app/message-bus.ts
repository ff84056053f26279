/** Starts live updates. The client library wants jQuery's `ajax`; this is the part it uses. */
import "message-bus-client";

interface PollSettings {
  url: string;
  data: Record<string, string | number>;
  headers: Record<string, string>;
  messageBus: {
    chunked: boolean;
    onProgressListener: (request: XMLHttpRequest) => void;
  };
  success: (answer: string) => void;
  error: (request: XMLHttpRequest, status: string) => void;
  complete: () => void;
}

function poll(settings: PollSettings): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open("POST", settings.url);
  for (const [name, value] of Object.entries(settings.headers)) {
    request.setRequestHeader(name, value);
  }
  request.setRequestHeader("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
  if (settings.messageBus.chunked) {
    settings.messageBus.onProgressListener(request);
  }
  request.onload = () => {
    if (request.status === 200) {
      settings.success(request.responseText);
    } else {
      settings.error(request, "error");
    }
  };
  request.onabort = () => settings.error(request, "abort");
  request.onerror = () => settings.error(request, "error");
  request.onloadend = () => settings.complete();

  const data = Object.entries(settings.data).map(([key, value]) => [key, String(value)]);
  request.send(new URLSearchParams(data).toString());
  return request;
}

export function startMessageBus(): void {
  Object.assign(MessageBus, {
    ajax: poll,
    baseUrl: "/",
    enableLongPolling: true,
    // The playground is often in the background, beside its code.
    alwaysLongPoll: true,
  });
  MessageBus.start();
}
