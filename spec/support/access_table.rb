# frozen_string_literal: true

# The table of docs/access.md: who gets what from which request.
module AccessTable
  PATH = File.expand_path("../../docs/access.md", __dir__)

  NOT_ASKED = "–"

  # request: as written. verb, path: of it. body: Hash of JSON. cells: Hash of status and
  # what the answer shows, in order of the alphabet, by kind of person.
  Row = Struct.new(:request, :verb, :path, :body, :cells, keyword_init: true)

  # @return [Array<Row>]
  def self.rows = @rows ||= tables.flat_map { |table| rows_of(table) }

  # Tables of the page whose first column is called "request".
  def self.tables
    File
      .read(PATH)
      .split(/\n{2,}/)
      .map { |block| block.lines.grep(/\A\|/) }
      .select { |lines| lines.first&.match?(/\A\| *request /) }
  end
  private_class_method :tables

  def self.rows_of(lines)
    heads, _, *rows = lines.map { |line| line.strip.delete_prefix("|").split("|").map(&:strip) }
    rows.map do |request, *cells|
      row(request, heads.drop(1).zip(cells).reject { |_, cell| cell == NOT_ASKED }.to_h)
    end
  end
  private_class_method :rows_of

  def self.row(request, cells)
    verb, path = request.match(/`([A-Z]+) ([^`]+)`/).captures
    body = request[/`(\{.*\})`/, 1]
    Row.new(
      request: request,
      verb: verb,
      path: path,
      body: body ? JSON.parse(body) : {},
      cells: cells,
    )
  end
  private_class_method :row
end
