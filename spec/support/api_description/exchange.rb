# frozen_string_literal: true

module ApiDescription
  # A request with its answer, held against the description.
  class Exchange
    OURS = %r{\A/(volunteer-calls(/|\.|\z)|admin/plugins/discourse-volunteer-calls/)}
    # Pages for people, and what leads to them.
    PAGES = %r{\A/volunteer-calls(/answer/.*|/roster/.*|/roster-mails/.*|/tracker|/mine|)\z}

    # @return [Operation, nil]
    attr_reader :operation

    # @param verb [String, Symbol]
    # @param path [String] as it was asked for, with its query
    # @param sent [Hash, String, nil] what went along, as the spec gave it
    # @param response [#status, #media_type, #body]
    def initialize(verb, path, sent, response)
      @verb = verb.to_s
      address, @query = path.to_s.split("?", 2)
      @path = address.to_s.sub(%r{\Ahttps?://[^/]+}, "")
      @sent = sent
      @response = response
      @operation = ApiDescription.find(@verb, @path)
    end

    # @return [Boolean] whether the description has to know of it
    def described?
      # What is broken on purpose is not part of what is promised.
      return false if @verb == "head" || @response.status >= 500
      return mentions_call? if operation&.of_host?
      operation.present? || (@path.match?(OURS) && !@path.match?(PAGES) && status != "404")
    end

    # @return [String]
    def status = @response.status.to_s

    # @param request [Boolean] whether what was sent has to be right
    # @return [Array<String>] in words, none when all is as described
    def problems(request: true)
      return ["#{@verb.upcase} #{@path} is not described"] if operation.nil?
      found = response_problems
      found += request_problems if request
      found.map { |problem| "#{operation} #{status}: #{problem}" }
    end

    private

    # Core's own specs ask for the same addresses.
    def mentions_call?
      @sent.to_s.include?("volunteer_call") || @response.body.to_s.include?(%("volunteer_call":))
    end

    def accepted? = @response.status < 400

    def response_problems
      pointer = "#{operation.pointer}/responses/#{status}"
      response, pointer = resolved(operation.value["responses"][status], pointer)
      return ["the status is not described"] if response.nil?
      type = @response.media_type
      content = response["content"]
      return [] if content.nil?
      return ["#{type.inspect} is not described"] unless content.key?(type)
      place = "#{pointer}/content/#{ApiDescription.escape(type)}/schema"
      ApiDescription.problems(place, type.end_with?("json") ? json : @response.body)
    end

    def resolved(value, pointer)
      value ? ApiDescription.resolve(value, pointer) : [nil, pointer]
    end

    def json
      JSON.parse(@response.body)
    rescue JSON::ParserError
      nil
    end

    # What is refused may be wrong in any way; but by names that are described.
    def request_problems
      unknown = (query.keys - known_in_query).map { |name| "sends #{name}, which is not described" }
      unknown + (accepted? ? wrong_query + wrong_body : unknown_in_body)
    end

    def known_in_query = query_parameters.map { |parameter| parameter["name"] }

    def query_parameters = operation.parameters.select { |it| it["in"] == "query" }

    def query
      @query_sent ||=
        Rack::Utils.parse_nested_query(@query).merge(
          @verb == "get" ? plain.to_h.transform_values { |it| text(it) } : {},
        )
    end

    def text(value) = value.is_a?(Hash) || value.is_a?(Array) ? value : value.to_s

    def wrong_query
      query_parameters.flat_map do |parameter|
        name, schema = parameter.values_at("name", "schema")
        next parameter["required"] ? ["#{name} is missing"] : [] if query[name].blank?
        value = query[name]
        value = Integer(value, 10, exception: false) || value if schema["type"] == "integer"
        ApiDescription
          .problems("#{parameter["pointer"]}/schema", value)
          .map { |it| "#{name} #{it}" }
      end
    end

    # The types of Ruby, which a form would make texts of.
    def plain
      @plain ||= @sent.is_a?(String) ? JSON.parse(@sent) : JSON.parse((@sent || {}).to_json)
    rescue JSON::ParserError
      @plain = Rack::Utils.parse_nested_query(@sent)
    end

    def body = @verb == "get" ? {} : plain

    def body_schema
      return if operation.value["requestBody"].nil?
      value, pointer =
        ApiDescription.resolve(operation.value["requestBody"], "#{operation.pointer}/requestBody")
      ["#{pointer}/content/application~1json/schema", value["required"]]
    end

    def wrong_body
      place, required = body_schema
      return body.keys.map { |name| "sends #{name}, which is not described" } if place.nil?
      body.empty? && !required ? [] : ApiDescription.problems(place, body).map { |it| "sent #{it}" }
    end

    def unknown_in_body
      place, = body_schema
      value = place ? Hana::Pointer.new(place).eval(ApiDescription.document) : {}
      value, = ApiDescription.resolve(value, place)
      return [] if value.key?("x-open")
      names = body.respond_to?(:keys) ? body.keys : []
      (names - value.fetch("properties", {}).keys).map do |name|
        "sends #{name}, which is not described"
      end
    end
  end
end
