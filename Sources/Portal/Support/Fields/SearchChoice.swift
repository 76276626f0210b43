/// One choice of very many (a unit, a specialty), found by typing.
///
/// With JavaScript it is a combobox that asks `source?q=…` for `{"items":[{"value","label","hint"}]}`. Without it 查找
/// submits the form with `_search` = the field's name, and the page comes back with `results` as radio buttons. The form
/// sends `name` (the chosen value, once) and `name.query` (what was typed).
struct SearchChoice: Component {
  var info: FieldInfo
  /// What is chosen now.
  var chosen: Choice?
  /// What was typed.
  var query: String
  /// What was found for it (without JavaScript).
  var results: [Choice]
  /// Where the combobox asks.
  var source: String

  init(_ info: FieldInfo, chosen: Choice? = nil, query: String? = nil, results: [Choice] = [], source: String) {
    self.info = info
    self.chosen = chosen
    self.query = query ?? chosen?.label ?? ""
    self.results = results
    self.source = source
  }

  var html: HTML {
    let control: HTML = """
      <div class="combobox" data-combobox="\(source)" data-name="\(info.name)"><div class="combobox-line">\(input)\
      <button type="submit" class="button button-secondary" name="_search" value="\(info.name)">查找</button></div>\
      \(results.isEmpty ? hidden : radios)</div>
      """
    return FieldFrame(info, control).html
  }

  private var input: HTML {
    """
    <input class="input" type="text" id="\(info.id)" name="\(info.name).query" value="\(query)" autocomplete="off"\
    \(info.ariaAttributes())>
    """
  }

  private var hidden: HTML {
    "<input type=\"hidden\" name=\"\(info.name)\" value=\"\(chosen?.value)\">"
  }

  private var radios: HTML {
    let group = FieldInfo("\(info.name)", info.label)
    let items = results.enumerated().map { index, choice in
      ChoiceItem(info: group, choice: choice, index: index + 1, isRadio: true, isChecked: choice.value == chosen?.value)
    }
    let legend: HTML = "<legend class=\"visually-hidden\">\(info.label)的查找结果</legend>"
    return "<fieldset class=\"combobox-results\">\(legend)\(items)</fieldset>"
  }
}
