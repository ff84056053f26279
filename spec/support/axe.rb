# frozen_string_literal: true

# What axe-core finds wrong on a page in a browser. In a Discourse checkout it lies beside this
# file, where `bin/test` puts it.
module Axe
  SOURCES = %w[axe.min.js ../../node_modules/axe-core/axe.min.js].freeze

  # @param within [String] a selector: what of the page is ours
  # @param except [Array<String>] rules that can't be checked there
  # @return [Array<String>] the rules that are broken, each with where
  def axe_problems(within, except: [])
    page.execute_script(source)
    found = page.evaluate_async_script(<<~JS, within, except)
      const [within, except, done] = arguments;
      const rules = Object.fromEntries(except.map((id) => [id, { enabled: false }]));
      // The host's choosers are the host's.
      const place = { include: [within], exclude: [".select-kit"] };
      axe.run(place, { rules }).then(
        ({ violations }) => done(violations.map(({ id, nodes }) => [id, nodes[0].html])),
        (error) => done([["axe", String(error)]])
      );
    JS
    found.map { |rule, place| "#{rule}: #{place}" }
  end

  private

  def source
    path = SOURCES.map { |file| File.expand_path(file, __dir__) }.find { |file| File.exist?(file) }
    File.read(path)
  end
end
