import Titles

/// 下载模板 at the place where a form is asked for: leads to its line of the page with all of them.
struct TemplateLink: Component {
  let template: FormTemplate

  init(_ template: FormTemplate) {
    self.template = template
  }

  var html: HTML {
    """
     <a href="\(Routes.templates().description)#\(template.slug)" target="_blank" rel="noopener">下载模板\
    <span class="visually-hidden">：\(template.label)（在新窗口打开）</span></a>
    """
  }
}
