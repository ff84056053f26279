# frozen_string_literal: true

# Whether every locale file parses, every key that the plugin's code asks for exists, and every
# setting has a description. Keys made from parts are checked as far as their fixed beginning goes.
require "yaml"

module CheckLocales
  ROOT = File.expand_path("../..", __dir__)
  CLIENT = "config/locales/client.en.yml"
  SERVER = "config/locales/server.en.yml"
  CLIENT_CODE = "{assets,admin/assets}/javascripts/**/*.{ts,gts,js,gjs}"
  SERVER_CODE = "{app,lib,config}/**/*.{rb,rake,erb}"

  # The texts of one file.
  class Locale
    attr_reader :problems

    # @param file [String] path below the repository
    def initialize(file)
      @file = file
      @problems = []
      @tree = YAML.safe_load_file(File.join(ROOT, file), aliases: true) || {}
      check_keys(@tree)
    rescue Errno::ENOENT, Psych::SyntaxError => e
      @tree = {}
      @problems << "#{file}: #{e.message}"
    end

    # @return [Boolean] whether there is a text, or a group of texts, with this key
    def key?(key)
      !@tree.dig("en", *key.split(".")).nil?
    rescue TypeError
      false
    end

    private

    # YAML reads `no:`, `yes:`, `on:` and `off:` as truth values unless they are quoted.
    def check_keys(tree)
      tree.each do |key, value|
        @problems << "#{@file}: the key #{key.inspect} must be quoted" unless key.is_a?(String)
        check_keys(value) if value.is_a?(Hash)
      end
    end
  end

  module_function

  # @param pattern [Regexp] finds a key, as its only group
  # @yieldparam key [String] without what is only known when the code runs
  # @yieldparam place [String] file and line
  def each_key(glob, pattern)
    files = Dir.glob(glob, base: ROOT).reject { |file| file.include?("/vendor/") }
    files.each do |file|
      File
        .foreach(File.join(ROOT, file))
        .with_index(1) do |line, number|
          line.scan(pattern) do |(key)|
            fixed = key[/\A[^$#]*/]
            fixed = fixed[/\A.*(?=\.)/].to_s if fixed != key
            yield fixed, "#{file}:#{number}" unless fixed.empty?
          end
        end
    end
  end

  # @return [Array<String>] a sentence for each problem
  def problems
    locales = Dir.glob("config/locales/*.yml", base: ROOT).to_h { |file| [file, Locale.new(file)] }
    [CLIENT, SERVER].each { |file| locales[file] ||= Locale.new(file) }
    found = locales.values.flat_map(&:problems)

    each_key(CLIENT_CODE, /["'`](volunteer_calls\.[\w.${}]+)["'`]/) do |key, place|
      next if %w[js admin_js].any? { |root| locales[CLIENT].key?("#{root}.#{key}") }
      found << "#{place}: no text for #{key} in #{CLIENT}"
    end
    each_key(SERVER_CODE, /["'](volunteer_calls\.[\w.#\{}]+)["']/) do |key, place|
      # The administration's page shows texts whose keys the server names.
      next if locales[SERVER].key?(key) || locales[CLIENT].key?("admin_js.#{key}")
      found << "#{place}: no text for #{key} in #{SERVER}"
    end
    settings.each do |name|
      next if locales[SERVER].key?("site_settings.#{name}")
      found << "config/settings.yml: no description of #{name} in #{SERVER}"
    end
    found
  end

  # @return [Array<String>] the names of the plugin's settings
  def settings
    groups = YAML.safe_load_file(File.join(ROOT, "config/settings.yml"), aliases: true)
    groups.values.flat_map(&:keys)
  end
end

problems = CheckLocales.problems
puts problems
exit(problems.empty? ? 0 : 1)
