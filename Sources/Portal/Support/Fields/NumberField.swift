/// A number with its unit. The value is text: what cannot be read comes back to be corrected.
struct NumberField: Component {
  var info: FieldInfo
  var value: String
  /// 学时, 万元, 元 …
  var unit: String?
  /// Whether decimals are typed.
  var isDecimal: Bool

  init(_ info: FieldInfo, value: String = "", unit: String? = nil, decimal: Bool = false) {
    self.info = info
    self.value = value
    self.unit = unit
    isDecimal = decimal
  }

  var html: HTML {
    let unitID = "\(info.id)-unit"
    let aria = info.ariaAttributes(also: unit == nil ? nil : unitID)
    let mode = isDecimal ? "decimal" : "numeric"
    let input: HTML = """
      <input class="input input-number" type="text" inputmode="\(mode)" id="\(info.id)" name="\(info.name)" value="\(value)"\(aria)>
      """
    let unitWord: HTML = "\(if: unit != nil, "<span class=\"unit\" id=\"\(unitID)\">\(unit)</span>")"
    return FieldFrame(info, "<div class=\"with-unit\">\(input)\(unitWord)</div>").html
  }
}
