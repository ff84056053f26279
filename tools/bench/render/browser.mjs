import { openPage } from "../../vite/chromium.mjs";

/** A page that isn't ready by then never will be. */
const PATIENCE = 60_000;

/**
 * Opens a page and lets a function of it work.
 *
 * @param {string} url
 * @param {(evaluate: (expression: string) => Promise<any>) => Promise<any>} work `evaluate` answers
 *   with the expression's value, awaited
 * @returns {Promise<any>} what `work` returns
 */
export async function inPage(url, work) {
  /** @type {string[]} */
  const complaints = [];
  const page = await openPage(({ method, params }) => {
    if (method === "Runtime.exceptionThrown") {
      const { exception, text } = params.exceptionDetails;
      complaints.push(exception?.description ?? text);
    }
  });

  /** @param {string} expression */
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await page.send("Runtime.evaluate", {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };

  try {
    await page.send("Runtime.enable");
    await page.send("Page.navigate", { url });
    return await work(evaluate);
  } catch (error) {
    throw new Error([String(error), ...complaints].join("\n"));
  } finally {
    await page.close();
  }
}

/**
 * @param {(expression: string) => Promise<any>} evaluate
 * @param {string} condition an expression
 */
export async function until(evaluate, condition) {
  for (const end = Date.now() + PATIENCE; ; ) {
    // While a page is loading there is nothing to ask yet.
    if (await evaluate(`Boolean(${condition})`).catch(() => false)) {
      return;
    }
    if (Date.now() > end) {
      throw new Error(`The page never came to: ${condition}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
