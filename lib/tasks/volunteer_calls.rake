# frozen_string_literal: true

desc "Reports each difference between calls for volunteers and what topic lists and API read of them; fails if there is any (TOPIC_ID=…)"
task "volunteer_calls:check" => :environment do
  count = 0
  VolunteerCalls::Projection::Check
    .each(topic_id: ENV["TOPIC_ID"].presence)
    .each do |difference|
      puts difference
      count += 1
    end
  puts "#{count} differences"
  exit 1 if count > 0
end

desc "Makes what topic lists and API read of calls for volunteers what the calls say (TOPIC_ID=…)"
task "volunteer_calls:rebuild" => :environment do
  count = VolunteerCalls::Projection::Mend.call(topic_id: ENV["TOPIC_ID"].presence)
  puts "#{count} calls rebuilt"
end

desc "Adds topics with calls for volunteers to look at, and the people in them"
task "volunteer_calls:demo" => :environment do
  VolunteerCalls::Demo.new.run
end

desc "Takes all calls for volunteers, and all that the plugin has put into the forum, away for good (CONFIRM=yes; otherwise says what that would be)"
task "volunteer_calls:uninstall" => :environment do
  inventory = VolunteerCalls::Uninstall.inventory.select { |_, count| count.positive? }
  inventory.each { |table, count| puts "#{table}: #{count}" }
  if ENV["CONFIRM"] != "yes"
    abort "Nothing was deleted. There is no way back: make a backup, then add CONFIRM=yes."
  end
  VolunteerCalls::Uninstall.run
  puts "All of it is deleted. Now take the plugin out of the forum’s configuration and rebuild."
end
