# frozen_string_literal: true

module VolunteerCalls
  # The tracker's lists as CSV files: small ones at once, large ones by the forum's own export,
  # which sends a message with the file.
  class SheetsController < BaseController
    skip_before_action :check_xhr, only: :show

    before_action { raise Discourse::NotFound unless Tracker::Sheets.allowed?(type, guardian) }
    before_action :limit_rate

    # GET /volunteer-calls/claims.csv, /volunteer-calls/people.csv
    def show
      return if refused
      if sheet.count > Tracker::Sheets::AT_ONCE
        return render_refusal(Refusal.new(:too_many_rows, count: Tracker::Sheets::AT_ONCE))
      end
      log_export
      headers["Content-Type"] = "text/csv; charset=utf-8"
      headers["Content-Disposition"] = %(attachment; filename="#{filename}")
      headers["Cache-Control"] = "no-store"
      # Otherwise what is between here and the browser waits for the end, to make a sum of it.
      headers["Last-Modified"] = Time.zone.now.httpdate
      headers["X-Accel-Buffering"] = "no"
      self.response_body = SheetStream.new(sheet.spreadsheet)
    end

    # POST /volunteer-calls/exports.json {"type": "claims" | "people", …}
    def create
      return if refused
      args = params.permit(*Tracker::Sheets::PARAMETERS).to_h.symbolize_keys
      Jobs.enqueue(
        :export_csv_file,
        entity: ExportExtension.entity(type),
        user_id: current_user.id,
        args: {
          **args,
          zone: sheet.input.zone.tzinfo.name,
          locale: I18n.locale.to_s,
        },
      )
      log_export
      render json: success_json, status: 202
    end

    private

    # As the host does with its own exports.
    def log_export
      return unless guardian.is_staff?
      ::StaffActionLogger.new(current_user).log_entity_export(ExportExtension.entity(type))
    end

    def type = @type ||= Tracker::Sheets::ALL.key?(params[:type]) ? params[:type] : "claims"

    def sheet = @sheet ||= Tracker::Sheets.make(type, params, guardian: guardian)

    def refused
      return true if unknown_type
      render_invalid_call(sheet.input.problem) unless sheet.valid?
      !sheet.valid?
    end

    def unknown_type
      return if Tracker::Sheets::ALL.key?(params[:type])
      errors = FieldErrors.new
      errors.add("type", :not_a_choice)
      render_invalid_call(errors.problem.merge(error_type: "invalid_parameters"))
      true
    end

    def filename
      I18n.t("volunteer_calls.spreadsheets.#{type}.file", date: Time.zone.today.iso8601) + ".csv"
    end

    def limit_rate
      RateLimiter.new(current_user, "volunteer-calls-sheets", 20, 10.minutes).performed!
    end
  end
end
