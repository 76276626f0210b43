import Titles

/// The steps on top of an application, as its form names them: 诚信承诺保证书 → 填写基本信息 → 填写业绩材料 → 预览及提交.
struct ApplicationSteps: Component, Equatable {
  /// Where in an application one is.
  enum Place: Equatable {
    case pledge
    case section(String)
    case preview
  }

  /// The steps.
  let steps: [FormStep]
  /// The application; nil before it is begun.
  let application: ApplicationID?
  /// Where one is.
  let place: Place

  init(_ steps: [FormStep], of application: ApplicationID? = nil, at place: Place) {
    self.steps = steps
    self.application = application
    self.place = place
  }

  var html: HTML {
    guard !steps.isEmpty else { return HTML() }
    return StepBar(steps.map(link), current: current + 1).html
  }

  /// The index of the step one is at.
  private var current: Int {
    let index = steps.firstIndex { step in
      switch place {
      case .pledge: step.content == .pledge
      case .section(let id): step.sections.contains(id)
      case .preview: step.content == .preview
      }
    }
    return index ?? 0
  }

  private func link(_ step: FormStep) -> Link {
    guard let application else { return Link(step.title) }
    switch step.content {
    case .pledge: return Link(step.title)
    case .sections: return Link(step.title, address(step, application).description)
    case .preview: return Link(step.title, Routes.preview(application).description)
    }
  }

  /// Of the only step that is filled in the first section that isn't complete opens, of one of several its first one.
  private func address(_ step: FormStep, _ application: ApplicationID) -> SiteURL {
    guard let first = step.sections.first, steps.count(where: { $0.content == .sections }) > 1 else {
      return Routes.fill(application)
    }
    return Routes.fillSection(application, first)
  }
}
