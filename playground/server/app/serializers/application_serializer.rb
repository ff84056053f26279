# frozen_string_literal: true

# JSON of one kind of thing; `scope` is the viewer's {Guardian}.
class ApplicationSerializer < ActiveModel::Serializer
  embed :ids, include: true
end
