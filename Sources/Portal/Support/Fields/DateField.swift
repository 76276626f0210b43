/// A date. The value is kept as it was sent, so that a wrong one comes back to be corrected.
struct DateField: Component {
  /// How exact it is.
  enum Precision: String, Sendable {
    case day = "date"
    case month = "month"
    case minute = "datetime-local"
  }

  var info: FieldInfo
  /// `yyyy-MM-dd`, `yyyy-MM` or `yyyy-MM-ddTHH:mm`.
  var value: String
  var precision: Precision
  var earliest: String?
  var latest: String?
  var isReadOnly: Bool

  init(
    _ info: FieldInfo, value: String = "", precision: Precision = .day, earliest: String? = nil, latest: String? = nil,
    readOnly: Bool = false
  ) {
    self.info = info
    self.value = value
    self.precision = precision
    self.earliest = earliest
    self.latest = latest
    isReadOnly = readOnly
  }

  var html: HTML {
    let bounds: HTML = "\(attribute: "min", earliest)\(attribute: "max", latest)\(attribute: "readonly", if: isReadOnly)"
    let input: HTML = """
      <input class="input input-date" type="\(precision.rawValue)" id="\(info.id)" name="\(info.name)" value="\(value)"\
      \(bounds)\(info.ariaAttributes())>
      """
    return FieldFrame(info, input).html
  }
}
