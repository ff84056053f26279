# frozen_string_literal: true

module VolunteerCalls
  module Calendar
    # One event of a calendar file, as far as its reader may know it.
    #
    # uid: the same for ever; sequence: rises with each change; changed_at: when it changed
    # last; starts_at, ends_at: Times, the second may be nil; timezone: IANA; status: :confirmed,
    # :tentative or :cancelled; the rest are texts, or nil.
    Entry =
      Struct.new(
        :uid,
        :sequence,
        :changed_at,
        :starts_at,
        :ends_at,
        :timezone,
        :status,
        :title,
        :description,
        :place,
        :url,
        keyword_init: true,
      )
  end
end
