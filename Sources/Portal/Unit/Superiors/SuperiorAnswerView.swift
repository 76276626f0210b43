import Titles

/// What the reform office answered to a request for a superior; nothing until it has.
struct SuperiorAnswerView: Component {
  let answer: SuperiorRequest.Answer?

  init(_ answer: SuperiorRequest.Answer?) {
    self.answer = answer
  }

  var html: HTML {
    guard let answer else { return HTML() }
    var lines: [HTML] = []
    if let name = answer.superiorName { lines.append("上级单位：\(name)") }
    lines.append("\(answer.at)")
    return CellStack("\(answer.text)", lines).html
  }
}
