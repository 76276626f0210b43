import Services
import Titles

/// 用户权限: choose a user, tick menus, save.
struct UnitPermissionsPage: Equatable {
  var unit: UnitID
  var permissions: StaffPermissions
  /// What is ticked now: what was granted, or what came back with an error.
  var ticked: Set<UnitMenu>
  var issues: FormIssues = .none
  /// The chosen user is the viewer: nobody changes their own permissions.
  var isOwn = false

  init(unit: UnitID, _ permissions: StaffPermissions, ticked: Set<UnitMenu>? = nil, issues: FormIssues = .none, isOwn: Bool) {
    self.unit = unit
    self.permissions = permissions
    self.ticked = ticked ?? permissions.chosen?.granted ?? []
    self.issues = issues
    self.isOwn = isOwn
  }
}

extension UnitPermissionsPage {
  func body(_ token: FormToken) -> PageBody {
    let title = UnitMenu.userPermissions.label
    let lead: HTML = "选中一位经办用户，勾选其可以使用的菜单，再次点击复选框可取消勾选；点击“保存”后立即生效。"
    let export = ExportLink(ListAddress(Routes.unitPermissions(unit).description), total: permissions.members.count)
    let users = Card("经办用户", actions: export.html, people)
    let menus = Card("菜单权限", "\(ErrorSummary(issues))\(form(token))")
    return PageBody(
      title, crumbs: UnitMenu.userPermissions.crumbs(in: unit), hasErrors: !issues.isEmpty,
      "\(PageHeading(title, lead: lead))\(Columns(.narrowFirst, "\(users)\(menus)"))")
  }

  private var people: HTML {
    let items = permissions.members.map { member in
      Link(
        "\(member.name)（\(member.mobileMasked)）", Routes.unitPermissionsOf(unit, member.person).description,
        isCurrent: member.person == permissions.chosen?.member.person)
    }
    guard !items.isEmpty else {
      return EmptyState("暂无经办用户", text: "请先在“用户管理”中点击“新增”添加经办用户。").html
    }
    let lines: HTML = "\(each: items, { "<li>\($0.html(class: "menu-link"))</li>" })"
    return "<nav aria-label=\"选择经办用户\"><ul class=\"menu-1\">\(lines)</ul></nav>"
  }

  private func form(_ token: FormToken) -> HTML {
    guard let chosen = permissions.chosen else {
      return EmptyState("请选择经办用户", text: "在经办用户中点击姓名，即可设置其菜单权限。").html
    }
    let tree = list(UnitMenuNode.tree(of: permissions.menus))
    if isOwn {
      let hint = Notice(.info, text: "这是您自己的权限，只能查看；如需调整，请由法人用户或本单位其他有“用户权限”权限的人员办理。")
      return "\(hint)\(fieldset(chosen.member.name, tree))"
    }
    return PostForm(
      action: Routes.unitPermissionsSave(unit, chosen.member.person).description, token: token, confirmsLeaving: true,
      "\(fieldset(chosen.member.name, tree))<div class=\"form-buttons\">\(Button("保存", .primary))</div>"
    ).html
  }

  private func fieldset(_ name: String, _ tree: HTML) -> HTML {
    let legend: HTML = "<legend class=\"field-label\">\(name)可以使用的菜单</legend>"
    return "<fieldset class=\"field\" id=\"\(FieldInfo.id(of: "menus"))\">\(legend)\(tree)</fieldset>\n"
  }

  private func list(_ nodes: [UnitMenuNode]) -> HTML {
    "<ul class=\"menu-tree\">\(each: nodes, line)</ul>"
  }

  private func line(_ node: UnitMenuNode) -> HTML {
    guard let menu = node.menu else {
      return "<li><span class=\"menu-heading\">\(node.title)</span>\(list(node.children))</li>"
    }
    let id = "menu-\(menu.rawValue)"
    let state: HTML = "\(attribute: "checked", if: ticked.contains(menu))\(attribute: "disabled", if: isOwn)"
    return """
      <li><div class="choice"><input type="checkbox" id="\(id)" name="menus" value="\(menu.rawValue)"\(state)>\
      <label for="\(id)">\(menu.label)</label></div></li>
      """
  }
}
