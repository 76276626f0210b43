import Services
import Titles

/// What can be taken out of an application: 申报书, the whole dossier, 推荐意见, 查档情况.
struct ExaminationPapers: Component {
  let page: ExaminationPage

  var html: HTML {
    let (room, visit) = (page.room, page.examination.visit)
    var items: [(String, SiteURL)] = []
    if page.examination.state != .awaitingClaim {
      items.append(("下载申报书", BackToList.selected([visit], Routes.examinationDownload(room.unit, room.business))))
      items.append(("下载材料包", Routes.examinationDossier(room.unit, room.business, visit)))
    }
    let isForwarded = page.examination.state == .forwarded || !page.examination.opinions.isEmpty
    for paper in ExaminationPaper.allCases where paper != .opinions || isForwarded {
      items.append(("下载\(paper.label)", Routes.examinationPaper(room.unit, room.business, visit, paper.rawValue)))
    }
    let links = items.map { ButtonLink($0.0, $0.1.description, isDownload: true).html }
    return "<div id=\"papers\">\(Card("文书下载", "<div class=\"form-buttons\">\(HTML(joined: links, separator: " "))</div>"))</div>"
  }
}
