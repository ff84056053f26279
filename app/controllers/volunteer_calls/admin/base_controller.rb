# frozen_string_literal: true

module VolunteerCalls
  module Admin
    # For administrators alone; to everybody else there is nothing here.
    class BaseController < VolunteerCalls::BaseController
      before_action :ensure_administrator

      private

      def ensure_administrator
        raise Discourse::NotFound unless guardian.is_admin?
      end
    end
  end
end
