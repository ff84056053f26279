# frozen_string_literal: true

module VolunteerCalls
  # A Topic keeps its custom fields as it read them and writes the whole set back when
  # any plugin saves one: an old projection over a new one, or none at all. So what a
  # Topic in memory holds of the projection is for reading only; saving leaves those rows
  # alone. They don't count towards the host's limit of fields either, which a long call
  # alone would exceed.
  module TopicCustomFieldsExtension
    # @see HasCustomFields
    def save_custom_fields(force = false, **options)
      return super unless force || !custom_fields_clean?
      custom_fields.reject! { |name, _value| Projection.field?(name) }
      @leaves_projection_alone = true
      begin
        super
      ensure
        @leaves_projection_alone = false
        # So that the next look reads the projection again.
        clear_custom_fields
      end
    end

    # @return [ActiveRecord::Relation]
    def _custom_fields
      @leaves_projection_alone ? Projection.exclude(super) : super
    end

    private

    def custom_fields_max_items
      own = custom_fields.count { |name, _value| !Projection.field?(name) }
      super if own > HasCustomFields::CUSTOM_FIELDS_MAX_ITEMS
    end
  end
end
