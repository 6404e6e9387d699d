import { askToSignIn } from '../server/sign-in';
import { useAction } from '../server/use-action';
import { useWords } from '../words/words';
import { Button } from './button';

/** What waits for a sign-in goes on by itself once it is done. */
export function SignInButton() {
  const words = useWords();
  const signIn = useAction(() => askToSignIn());
  return (
    <>
      {signIn.problem && <p role="alert">{words.problems.signInFailed}</p>}
      <Button small primary busy={signIn.running} onClick={() => void signIn.run()}>
        {words.common.signIn}
      </Button>
    </>
  );
}
