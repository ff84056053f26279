import { getURLWithCDN } from "discourse/lib/get-url";

const loading = new Map();

/**
 * Loads a part of the plugin that isn't in its bundle. Written by the build for versions of
 * Discourse that put all of a plugin into one file.
 *
 * @param {string} id the module wanted
 * @param {string} url the script that defines it and what it needs
 * @returns {Promise<object>} the module's exports
 * @throws {Error} when the script doesn't load; the next call tries again
 */
export default async function loadPart(id, url) {
  const { requirejs } = window;
  // Tests bring the module with their own bundle.
  if (!requirejs.entries[id]) {
    if (!loading.has(url)) {
      loading.set(url, addScript(url));
    }
    try {
      await loading.get(url);
    } finally {
      loading.delete(url);
    }
  }
  return requirejs(id);
}

function addScript(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = getURLWithCDN(url);
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(`Could not load ${script.src}`));
    };
    document.head.append(script);
  });
}
