# frozen_string_literal: true

module VolunteerCalls
  # The topic a slot is in, for those who want to act on the slot, with what the guardian
  # looks at. Nobody acts in a call whose post was hidden.
  #
  # Every claim asks it: hence one statement, with subqueries rather than joins and
  # conditions. They find the same rows, but are planned in half the time, which is most of
  # what it takes. The id is put in as a number, and the columns come as the driver reads
  # them: looking through so long a statement for names, and each column's type up, would
  # take longer than the rest.
  module SlotTopic
    CALL_ID = "(SELECT call_id FROM volunteer_call_slots WHERE id = %<slot_id>d)"

    FROM = <<~SQL.freeze
      FROM topics
      LEFT JOIN categories ON categories.id = topics.category_id
      WHERE topics.id = (SELECT topic_id FROM volunteer_calls WHERE id = #{CALL_ID})
        AND topics.deleted_at IS NULL
    SQL

    # @return [Topic, nil] with the call's id as its attribute `volunteer_call_id`
    def self.call(slot_id)
      hidden, *row = DB.query_array(format(statement, slot_id: slot_id.to_i)).first
      build(row) if row.present? && !hidden
    end

    # @return [String] the columns of both by name, since both have some of the same name
    def self.statement
      @statement ||= <<~SQL.freeze
        SELECT (
            SELECT hidden FROM posts WHERE posts.topic_id = topics.id AND posts.post_number = 1
          ),
          EXISTS (SELECT 1 FROM shared_drafts WHERE topic_id = topics.id),
          #{CALL_ID}, #{columns(::Topic)}, #{columns(::Category)}
        #{FROM}
      SQL
    end
    private_class_method :statement

    def self.columns(model)
      model.column_names.map { |name| "#{model.table_name}.#{name}" }.join(", ")
    end
    private_class_method :columns

    def self.build(row)
      drafted, call_id, *values = row
      attributes = ::Topic.column_names.zip(values.shift(::Topic.column_names.size)).to_h
      topic = ::Topic.instantiate(attributes.merge("volunteer_call_id" => call_id))
      category = ::Category.column_names.zip(values).to_h
      topic.association(:category).target = (::Category.instantiate(category) if category["id"])
      topic.association(:shared_draft).target = nil unless drafted
      topic
    end
    private_class_method :build
  end
end
