/// The steps on top of an application: 1 诚信承诺保证书 → 2 填写申报书 → 3 预览及提交.
struct StepBar: Component {
  /// Titles, with an address where the step can be gone to.
  var steps: [Link]
  /// The step one is at, counted from 1.
  var current: Int

  init(_ steps: [Link], current: Int) {
    self.steps = steps
    self.current = current
  }

  var html: HTML {
    let items = steps.enumerated().map { index, step in item(index + 1, step) }
    return "<ol class=\"steps\" aria-label=\"申报步骤\">\(items)</ol>\n"
  }

  private func item(_ number: Int, _ step: Link) -> HTML {
    let isDone = number < current
    let isCurrent = number == current
    let state = isDone ? "done" : isCurrent ? "current" : "ahead"
    let mark: HTML = isDone ? "✓" : "\(number)"
    let word: HTML = "\(if: isDone, "<span class=\"visually-hidden\">（已完成）</span>")"
    let title: HTML = isCurrent ? "\(step.title)" : "\(Link(step.title, step.href))"
    return """
      <li class="step step-\(state)"\(attribute: "aria-current", isCurrent ? "step" : nil)>\
      <span class="step-mark" aria-hidden="true">\(mark)</span><span class="step-title">\(title)\(word)</span></li>
      """
  }
}
