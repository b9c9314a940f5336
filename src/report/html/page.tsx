import { reportWords } from '../../i18n/report/words.ts';
import { reportMarkName } from '../../inspection/verification/mark-name.ts';
import { visible } from '../../shared/text.ts';
import type { DrivenView } from '../view/driven/driven.ts';
import { PictureStore } from './parts/shot.tsx';
import { sectionNumber, sectionsOf, sectionTitle } from './parts/section.tsx';
import { BasisSection } from './sections/basis.tsx';
import { ComponentsSection } from './sections/components.tsx';
import { ConclusionSection } from './sections/conclusion.tsx';
import { Cover } from './sections/cover.tsx';
import { DeviceSection } from './sections/driven/device.tsx';
import { FilmSection } from './sections/driven/film.tsx';
import { ForcedUseSection } from './sections/driven/forced-use.tsx';
import { FormsSection } from './sections/driven/forms.tsx';
import { PromptsSection } from './sections/driven/prompts.tsx';
import { ReachedSection } from './sections/driven/reached.tsx';
import { StabilitySection } from './sections/driven/stability.tsx';
import { ExemptionsSection } from './sections/exemptions.tsx';
import { EvidenceSection } from './sections/evidence.tsx';
import { FilingSection } from './sections/filing.tsx';
import { FindingsSection } from './sections/findings.tsx';
import { LibrariesSection } from './sections/libraries.tsx';
import { LimitsSection } from './sections/limits.tsx';
import { MatrixSection } from './sections/matrix.tsx';
import { NetworkSection } from './sections/network.tsx';
import { PartsSection } from './sections/parts.tsx';
import { PermissionsSection } from './sections/permissions.tsx';
import { ReviewsSection } from './sections/reviews.tsx';
import { SignaturesSection } from './sections/signatures.tsx';
import { TextsSection } from './sections/texts.tsx';
import type { PageView } from './view.ts';

interface PageProps {
  view: PageView;
  style: string;
  script: string;
  /** Content-Security-Policy that allows exactly this style and this script. */
  policy: string;
}

/** The whole document. Style and script are the product's own constants; nothing of the app goes into either. */
export function Page({ view, style, script, policy }: PageProps) {
  const { apk } = view.input.inspection;
  const title = `${view.say(reportWords.title)} · ${visible(apk.label ?? apk.package ?? apk.fileName, 60)}`;
  return (
    <html lang={view.locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name={reportMarkName} content={view.input.inspection.bundle.sha256} />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <a class="skip" href="#conclusion">
          {view.say(reportWords.skip)}
        </a>
        <div class="frame">
          <Cover view={view} />
          <Contents view={view} />
          <main>
            <ConclusionSection view={view} />
            <BasisSection view={view} />
            {view.driven !== undefined && <DeviceSection view={view} />}
            <MatrixSection view={view} />
            <FindingsSection view={view} />
            {(view.input.inspection.reviews ?? []).length > 0 && <ReviewsSection view={view} />}
            {view.driven !== undefined && <Driven view={view} driven={view.driven} />}
            <PermissionsSection view={view} />
            <ComponentsSection view={view} />
            <NetworkSection view={view} />
            <PartsSection view={view} />
            <LibrariesSection view={view} />
            <TextsSection view={view} />
            <SignaturesSection view={view} />
            <FilingSection view={view} />
            {view.input.inspection.exemptions.length > 0 && <ExemptionsSection view={view} />}
            <LimitsSection view={view} />
            <EvidenceSection view={view} />
          </main>
          <footer>
            <p>{view.say(reportWords.end)}</p>
          </footer>
        </div>
        <PictureStore view={view} />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  );
}

function Driven({ view, driven }: { view: PageView; driven: DrivenView }) {
  return (
    <>
      <ForcedUseSection view={view} />
      <FilmSection view={view} driven={driven} />
      <PromptsSection view={view} />
      <FormsSection view={view} />
      <StabilitySection view={view} />
      <ReachedSection view={view} />
    </>
  );
}

function Contents({ view }: { view: PageView }) {
  return (
    <nav aria-label={view.say(reportWords.contents)}>
      <h2>{view.say(reportWords.contents)}</h2>
      <ol>
        {sectionsOf(view).map((id) => (
          <li>
            <a href={`#${id}`}>
              {sectionNumber(view, id)} {sectionTitle(view, id)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
