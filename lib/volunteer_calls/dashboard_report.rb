# frozen_string_literal: true

module VolunteerCalls
  # Fills a report of the dashboard with one of {DailyFigures}.
  module DashboardReport
    # By the host's name for each.
    ALL = DailyFigures::SOURCES.keys.index_by { |name| "volunteer_call_#{name}" }.freeze
    # Of these less is better.
    BAD = %i[open_places drop_outs time_to_fill].freeze

    # @param report [Report]
    # @param name [Symbol]
    def self.fill(report, name)
      figures = DailyFigures.new(name, category_ids: category_ids(report))
      report.higher_is_better = BAD.exclude?(name)
      report.average = figures.averaged?
      report.data = figures.by_day(report.start_date, report.end_date)
      report.total = figures.whole
      report.prev30Days = figures.whole(report.start_date - 30.days, report.start_date)
    end

    def self.category_ids(report)
      id, with_subcategories = report.add_category_filter
      return if id.nil?
      with_subcategories ? ::Category.subcategory_ids(id) : [id]
    end
    private_class_method :category_ids
  end
end
