# frozen_string_literal: true

# Named values kept beside a record, in its `…_custom_fields` table. The whole set is read
# at the first look and written back on save: whatever another process changed meanwhile
# is overwritten, as on Discourse.
module HasCustomFields
  extend ActiveSupport::Concern

  TRUE_VALUES = %w[1 t true T True TRUE].freeze
  CUSTOM_FIELDS_MAX_ITEMS = 100
  DEFAULT_MAX_LENGTH = 10_000_000

  # In a list, only fields that were preloaded for all rows may be read.
  class NotPreloadedError < StandardError
  end

  # The fields of a record in a list.
  class PreloadedProxy
    def initialize(fields, owner)
      @fields = fields
      @owner = owner
    end

    def [](name)
      @fields.fetch(name.to_s) do
        raise NotPreloadedError,
              "Attempted to access the non preloaded custom field '#{name}' on the '#{@owner}' class."
      end
    end
  end

  included do
    has_many :_custom_fields, dependent: :destroy, class_name: "#{name}CustomField"
    validate :custom_fields_max_items, unless: :custom_fields_clean?
    validate :custom_fields_value_length, unless: :custom_fields_clean?
    after_save { save_custom_fields(run_validations: false) }
  end

  class_methods do
    # @param type [Symbol] :string, :integer, :boolean or :json
    # @param max_length [Integer, nil] bytes of the stored text
    def register_custom_field_type(name, type, max_length: nil)
      custom_field_types[name.to_s] = type
      custom_field_lengths[name.to_s] = max_length if max_length
    end

    def custom_field_types = @custom_field_types ||= {}

    def custom_field_lengths = @custom_field_lengths ||= Hash.new(DEFAULT_MAX_LENGTH)

    # @return [Object] the value as it was before it became text
    def read_custom_field(name, text)
      case custom_field_types[name.to_s]
      when :boolean
        TRUE_VALUES.include?(text)
      when :integer
        text.to_i
      when :json
        JSON.parse(text)
      else
        text
      end
    rescue JSON::ParserError
      Rails.logger.warn(
        "Value '#{text}' for custom field '#{name}' is not json, it is being ignored.",
      )
      {}
    end

    # @return [String]
    def write_custom_field(name, value)
      case custom_field_types[name.to_s]
      when :json
        value.to_json
      when :integer
        value.to_i.to_s
      when :boolean
        (value.is_a?(String) ? TRUE_VALUES.include?(value) : value) ? "t" : "f"
      else
        { true => "t", false => "f" }.fetch(value) do
          value.is_a?(Hash) ? value.to_json : value.to_s
        end
      end
    end

    # Reads fields of many records in one statement; others can't be read from them then.
    def preload_custom_fields(objects, fields)
      return if objects.blank?
      names = fields.map(&:to_s)
      key = "#{name.underscore}_id"
      objects.each { |object| object.set_preloaded_custom_fields(names.index_with(nil)) }
      by_id = objects.index_by(&:id)
      "#{name}CustomField"
        .constantize
        .where(key => by_id.keys, :name => names)
        .order(:id)
        .pluck(key, :name, :value)
        .each do |id, field, text|
          by_id[id].preloaded_custom_fields[field] = read_custom_field(field, text)
        end
    end
  end

  attr_reader :preloaded_custom_fields

  def set_preloaded_custom_fields(fields)
    @preloaded_custom_fields = fields
    @preloaded_proxy = nil
  end

  def custom_field_preloaded?(name) = !!@preloaded_custom_fields&.key?(name.to_s)

  # @return [HashWithIndifferentAccess] or, in a list, what was preloaded
  def custom_fields
    if @preloaded_custom_fields
      return @preloaded_proxy ||= PreloadedProxy.new(@preloaded_custom_fields, self.class)
    end
    @custom_fields || read_custom_fields
  end

  def custom_fields=(values)
    custom_fields.replace(values)
  end

  def custom_fields_clean? = @custom_fields.nil? || @custom_fields == @custom_fields_orig

  def clear_custom_fields = @custom_fields = @custom_fields_orig = nil

  def reload(*)
    clear_custom_fields
    super
  end

  # Adds or changes the given fields and leaves the others alone. A Hash is stored as Ruby
  # writes it, not as JSON: use {#save_custom_fields} for those.
  def upsert_custom_fields(fields)
    fields.each do |name, value|
      changed = _custom_fields.where(name: name).update_all(value: value, updated_at: Time.zone.now)
      _custom_fields.create!(name: name, value: value) if changed == 0
      custom_fields[name.to_s] = value
    end
  end

  # Writes the whole set back.
  #
  # @raise [ActiveRecord::RecordInvalid] when there are too many or one is too long
  def save_custom_fields(force = false, run_validations: true)
    if run_validations
      custom_fields_max_items
      custom_fields_value_length
      raise_validation_error unless errors.empty?
    end
    return if !force && custom_fields_clean?
    fields = custom_fields
    transaction do
      stored = _custom_fields.reload.group_by(&:name)
      (fields.keys | stored.keys).each do |name|
        save_custom_field(name, fields[name], stored[name])
      end
    end
    read_custom_fields
  end

  private

  def custom_fields_max_items
    return if custom_fields.size <= CUSTOM_FIELDS_MAX_ITEMS
    errors.add(:base, "There are more than #{CUSTOM_FIELDS_MAX_ITEMS} custom fields")
  end

  def custom_fields_value_length
    custom_fields.each do |name, value|
      limit = self.class.custom_field_lengths[name]
      next if value.nil? || self.class.write_custom_field(name, value).bytesize <= limit
      errors.add(:base, "The value of a custom field is longer than #{limit} bytes")
    end
  end

  def save_custom_field(name, value, rows)
    rows ||= []
    if value.nil?
      rows.each(&:destroy!)
      return
    end
    text = self.class.write_custom_field(name, value)
    kept = rows.find { |row| row.value == text }
    (rows - [kept]).each(&:destroy!)
    insert_custom_field(name, text) if kept.nil?
  end

  # A unique index on a field makes two processes that both add it meet here.
  def insert_custom_field(name, text)
    table = _custom_fields.table_name
    added = DB.exec(<<~SQL, id: id, name: name, value: text, now: Time.zone.now)
      INSERT INTO #{table} (#{self.class.name.underscore}_id, name, value, created_at, updated_at)
      VALUES (:id, :name, :value, :now, :now)
      ON CONFLICT DO NOTHING
    SQL
    _custom_fields.where(name: name).update_all(value: text) if added == 0
  end

  def read_custom_fields
    found = ActiveSupport::HashWithIndifferentAccess.new
    unless new_record?
      _custom_fields
        .order(:id)
        .pluck(:name, :value)
        .each { |name, text| found[name] = self.class.read_custom_field(name, text) }
    end
    @custom_fields_orig = found
    @custom_fields = found.deep_dup
  end
end
