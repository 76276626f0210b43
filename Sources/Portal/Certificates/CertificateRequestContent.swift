import Services
import Titles

/// What a request about a certificate says, as its holder and its examiner read it.
struct CertificateRequestContent: Component {
  var view: CertificateRequestView

  var html: HTML {
    let document = FormDocumentView(document: view.document) { Routes.file($0.id) }
    return "\(changes)\(certificate)\(document)\(record)"
  }

  private var changes: HTML {
    guard !view.changes.isEmpty else { return HTML() }
    return Card("申请更正的内容", "<ul class=\"plain-list\">\(each: view.changes, { "<li>\($0)</li>" })</ul>").html
  }

  private var certificate: HTML {
    guard let certificate = view.certificate else { return HTML() }
    let title = view.request.state == .passed ? "证书" : "现有证书"
    return Card(title, "\(DescriptionGrid(certificate.facts))").html
  }

  private var record: HTML {
    guard !view.records.isEmpty else { return HTML() }
    let entries = view.records.reversed().enumerated().map { index, record in
      Timeline.Entry(
        record.actorName, action: record.event.tag, actor: view.request.kind.label, time: record.at.description,
        opinion: record.detail.isEmpty ? nil : record.detail, isCurrent: index == 0)
    }
    return Card("办理记录", "\(Timeline(entries))").html
  }
}

extension CertificateRequestEvent {
  /// The event as a tag.
  fileprivate var tag: StatusTag {
    switch self {
    case .submitted: StatusTag(.info, label)
    case .withdrawn: StatusTag(.neutral, label)
    case .returned: StatusTag(.warning, label)
    case .passed: StatusTag(.success, label)
    }
  }
}
