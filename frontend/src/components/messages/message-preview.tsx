import { useEffect, useRef, useState } from "react";
import { Segments } from "@/components/ui/segments";
import { useText } from "@/lib/language/i18n";

/** A message as its recipient sees it: HTML in a sandbox that may load nothing, or plain text. */
export function MessagePreview(props: {
  subject: string | null;
  html: string | null;
  text: string;
  lang: string;
}) {
  const t = useText();
  const [form, setForm] = useState<"html" | "text">("html");
  return (
    <div className="space-y-3">
      {props.subject !== null && (
        <p lang={props.lang} className="font-medium">
          {props.subject}
        </p>
      )}
      {props.html !== null && (
        <Segments
          legend={t("preview.form")}
          options={[
            { value: "html", label: t("preview.html") },
            { value: "text", label: t("preview.text") },
          ]}
          value={form}
          onChange={setForm}
        />
      )}
      {form === "text" || props.html === null ? (
        <pre
          lang={props.lang}
          className="rounded-lg border border-line bg-canvas p-4 font-sans whitespace-pre-wrap"
        >
          {props.text}
        </pre>
      ) : (
        <HtmlFrame html={props.html} lang={props.lang} />
      )}
    </div>
  );
}

const SHORTEST = 160;
const LONGEST = 1_600;

function HtmlFrame({ html, lang }: { html: string; lang: string }) {
  const t = useText();
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(SHORTEST * 2);
  const title = t("preview.frame");
  useEffect(() => {
    const show = () => frame.current?.contentWindow?.postMessage({ html, lang, title }, "*");
    const onMessage = (event: MessageEvent<{ ready?: true; height?: number }>) => {
      if (event.source !== frame.current?.contentWindow) return;
      if (event.data.ready) show();
      if (typeof event.data.height === "number") {
        setHeight(Math.min(Math.max(event.data.height, SHORTEST), LONGEST));
      }
    };
    addEventListener("message", onMessage);
    show();
    return () => removeEventListener("message", onMessage);
  }, [html, lang, title]);
  return (
    <iframe
      ref={frame}
      title={title}
      src="/preview.html"
      sandbox="allow-scripts"
      height={height}
      className="w-full rounded-lg border border-line bg-white"
    />
  );
}
