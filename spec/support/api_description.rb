# frozen_string_literal: true

require "json_schemer"

# What docs/openapi.yml says of the plugin's API.
module ApiDescription
  PATH = File.expand_path("../../docs/openapi.yml", __dir__)
  VERBS = %w[get post put delete].freeze

  # path: as described. verb: in small letters. pointer: JSON pointer. value: Hash of it.
  # parameters: Array of Hash. pattern: what its addresses look like.
  Operation =
    Struct.new(:path, :verb, :pointer, :value, :parameters, :pattern, keyword_init: true) do
      # @return [Array<String>] of HTTP
      def statuses = value["responses"].keys

      # @return [Boolean] whether it is the host's, and only a part of it ours
      def of_host? = value["tags"].include?("Discourse")

      def to_s = "#{verb.upcase} #{path}"
    end

  # @return [Hash]
  def self.document = @document ||= YAML.load_file(PATH)

  # @return [JSONSchemer::OpenAPI]
  def self.openapi = @openapi ||= JSONSchemer.openapi(document)

  # @return [Array<Operation>] those with the fewest parameters in their paths first
  def self.operations
    @operations ||=
      document["paths"]
        .flat_map { |path, item| of_path(path, item) }
        .sort_by { |it| it.path.count("{") }
  end

  # @return [Operation, nil]
  def self.find(verb, path)
    operations.find { |it| it.verb == verb && it.pattern.match?(path) }
  end

  # @param value [Hash] that may be a reference
  # @param pointer [String] where it stands
  # @return [Array(Hash, String)] what is referred to, and where that stands
  def self.resolve(value, pointer)
    reference = value["$ref"]
    return value, pointer if reference.nil?
    pointer = reference.delete_prefix("#")
    [Hana::Pointer.new(pointer).eval(document), pointer]
  end

  # @param pointer [String] of a schema
  # @param value [Object] JSON
  # @return [Array<String>] what is wrong with it
  def self.problems(pointer, value)
    @schemas ||= {}
    schema = @schemas[pointer] ||= openapi.ref("##{pointer.gsub("{", "%7B").gsub("}", "%7D")}")
    return [] if schema.valid?(value)
    schema.validate(value).map { |error| error["error"] }.uniq.first(5)
  end

  # @param name [Symbol] of an event
  # @param body [Object] JSON that its webhooks are sent
  # @return [Array<String>] what is wrong with it
  def self.problems_of_web_hook(name, body)
    _, pointer = resolve(document["webhooks"].fetch(name.to_s)["post"]["requestBody"], "")
    problems("#{pointer}/content/application~1json/schema", body)
  end

  # A part of a JSON pointer.
  def self.escape(text) = text.gsub("~", "~0").gsub("/", "~1")

  def self.of_path(path, item)
    shared = item["parameters"] || []
    item
      .slice(*VERBS)
      .map do |verb, value|
        pointer = "/paths/#{escape(path)}/#{verb}"
        parameters = parameters(shared, pointer.delete_suffix("/#{verb}"))
        parameters += parameters(value["parameters"] || [], pointer)
        pattern = /\A#{Regexp.escape(path).gsub(/\\\{\w+\\\}/, '\d+')}\z/
        Operation.new(path:, verb:, pointer:, value:, parameters:, pattern:)
      end
  end
  private_class_method :of_path

  def self.parameters(list, pointer)
    list.each_with_index.map do |value, index|
      parameter, place = resolve(value, "#{pointer}/parameters/#{index}")
      parameter.merge("pointer" => place)
    end
  end
  private_class_method :parameters
end
