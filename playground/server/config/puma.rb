# frozen_string_literal: true

# Only this machine can reach it. Nothing lives in a process: WORKERS may be any number.
bind "tcp://127.0.0.1:#{ENV.fetch("PORT")}"
workers Integer(ENV.fetch("WORKERS", "0"))
threads 2, 16
silence_single_worker_warning
