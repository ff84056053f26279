# frozen_string_literal: true

module VolunteerCalls
  module Admin
    # Whether everything happens as it should, and making it so.
    class HealthController < BaseController
      # What was mended stands in the staff log; a few lines of it will do.
      LOGGED = 20

      # GET /admin/plugins/discourse-volunteer-calls/health.json
      def show
        faults = Health::Counts.all.map { |name, count| { name: name, count: count } }
        render json: { faults: faults, calls: Call.count }
      end

      # GET /admin/plugins/discourse-volunteer-calls/health/check.json {"after"}
      def check
        render_step Health::Step.call(after: after)
      end

      # POST /admin/plugins/discourse-volunteer-calls/health/mend.json {"after"}
      def mend
        outbox = after ? {} : Health::Outbox.clear
        step = Health::Step.call(after: after, mend: true)
        log_mended(step, outbox)
        render_step step, **outbox
      end

      private

      def after = params[:after].presence&.to_i

      def render_step(step, **more)
        render json: {
                 differences:
                   step.differences.map { |one| { topic_id: one.topic_id, text: one.to_s } },
                 checked: step.checked,
                 after: step.after,
                 **more,
               }
      end

      def log_mended(step, outbox)
        return if step.differences.empty? && outbox.values.sum.zero?
        texts = step.differences.first(LOGGED).map { |it| "topic #{it.topic_id}: #{it.what}" }
        details = { **outbox, mended: step.differences.size, differences: texts.join("; ") }
        ::StaffActionLogger.new(current_user).log_custom("volunteer_calls_mended", details)
      end
    end
  end
end
